import { createHash, createHmac } from 'node:crypto';

/** The outside that keeps the installation's secret. */
export abstract class KeyStore {
  /** A secret that only this installation can make again: the same purpose and id give the same one. */
  abstract derive(purpose: string, id: string): string;
}

/** The secret comes from the environment (SECRET_KEY). */
export class EnvironmentKeyStore extends KeyStore {
  constructor(private readonly key: string) {
    super();
  }

  derive(purpose: string, id: string): string {
    return createHmac('sha256', this.key).update(`${purpose}:${id}`).digest('base64url');
  }
}

/** What the database keeps of a token: enough to know it again, not enough to use it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
