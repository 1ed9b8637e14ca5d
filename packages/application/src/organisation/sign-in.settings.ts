export interface SignInSettings {
  /** Whether the accounts of the demonstration may sign in: only where nobody but this machine can reach it. */
  demonstration: boolean;
}

export const signInSettings = Symbol('signInSettings');
