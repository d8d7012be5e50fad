/** The two tokens of a session. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

/** Where tokens rest: memory, the Keychain, a cookie of your own back end. Each method may be asynchronous. */
export interface TokenStore {
  load(): Promise<Tokens | undefined> | Tokens | undefined;
  /** Must have stored the tokens when it resolves: the client uses them only then. */
  save(tokens: Tokens): Promise<void> | void;
  clear(): Promise<void> | void;
}

/** Keeps tokens for as long as the page or the process lives. */
export function memoryTokens(tokens?: Tokens): TokenStore {
  let kept = tokens;
  return {
    load: () => kept,
    save: (next) => {
      kept = next;
    },
    clear: () => {
      kept = undefined;
    },
  };
}
