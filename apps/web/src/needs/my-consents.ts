import type { MyConsentsQuery } from '../generated/documents';

export type MyConsents = NonNullable<MyConsentsQuery['myConsents']>;
