/** The process is alive, or ready to serve. */
export class Health {
  status: 'ok';
}
