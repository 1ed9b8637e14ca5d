import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What signs in. Global: one account may be a person in several organisations. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  /** argon2id; null until the invitation is accepted. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('text')
  locale!: string;

  @Column('boolean')
  demonstration!: boolean;

  @Column('integer')
  failedAttempts!: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil!: Date | null;
}
