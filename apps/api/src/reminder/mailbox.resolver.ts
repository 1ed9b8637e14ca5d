import type { Actor } from '@baobab/application';
import { MailboxQueries } from '@baobab/application/reminder';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class MailboxResolver {
  constructor(private readonly queries: MailboxQueries) {}

  @Query()
  mailbox(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.page(actor, input);
  }

  @Query()
  mailboxMessage(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.byId(actor, input);
  }
}
