import { Account } from './organisation/account.entity';

/** Every entity that TypeORM maps; rooms keep theirs to themselves. */
export const entities = [Account];
