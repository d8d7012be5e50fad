/** An application registered with the simulated Google; native clients have no secret (`clientSecret: ''`). */
export interface OAuthClient {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
}
