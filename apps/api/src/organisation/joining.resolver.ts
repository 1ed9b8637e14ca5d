import type { Actor } from '@baobab/application';
import type { SignedIn } from '@baobab/application/organisation';
import {
  AcceptInvitation,
  InvitationQueries,
  InvitePerson,
  RevokeInvitation,
  SetUpOrganisation,
} from '@baobab/application/organisation';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/context';
import { CurrentActor, CurrentRequest } from '../access/context';
import { SignInCookie } from '../access/cookie';

/** How people come in: the first administrator by the set-up link, everybody else by an invitation. */
@Resolver()
export class JoiningResolver {
  constructor(
    private readonly setUp: SetUpOrganisation,
    private readonly invitations: InvitationQueries,
    private readonly invite: InvitePerson,
    private readonly revoke: RevokeInvitation,
    private readonly accept: AcceptInvitation,
    private readonly cookie: SignInCookie,
  ) {}

  @Mutation()
  async setUpOrganisation(@Args('input') input: unknown, @CurrentRequest() context: RequestContext) {
    return this.enter(context, await this.setUp.execute(null, input, userAgentOf(context)));
  }

  @Query()
  invitation(@Args('token') token: string) {
    return this.invitations.open(token);
  }

  @Query()
  personInvitation(@Args('personId') personId: string, @CurrentActor() actor: Actor) {
    return this.invitations.of(actor, personId);
  }

  @Mutation()
  invitePerson(@Args('input') input: unknown, @CurrentActor() actor: Actor) {
    return this.invite.execute(actor, input);
  }

  @Mutation()
  revokeInvitation(@Args('input') input: unknown, @CurrentActor() actor: Actor) {
    return this.revoke.execute(actor, input);
  }

  @Mutation()
  async acceptInvitation(@Args('input') input: unknown, @CurrentRequest() context: RequestContext) {
    return this.enter(context, await this.accept.execute(null, input, userAgentOf(context)));
  }

  private enter({ reply }: RequestContext, { token, roles }: SignedIn) {
    this.cookie.set(reply, token);
    return { roles };
  }
}

const userAgentOf = ({ request }: RequestContext) => request.headers['user-agent'] ?? null;
