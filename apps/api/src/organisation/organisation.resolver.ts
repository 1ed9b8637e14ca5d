import type { Actor } from '@baobab/application';
import type { Me } from '@baobab/application/organisation';
import {
  ReadMe,
  RequestPasswordReset,
  ResetPassword,
  SignInPerson,
  SignOutPerson,
} from '@baobab/application/organisation';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/context';
import { CurrentActor, CurrentLoaders, CurrentRequest } from '../access/context';
import { SignInCookie } from '../access/cookie';
import type { Loaders } from '../graphql/loaders';

@Resolver('Me')
export class OrganisationResolver {
  constructor(
    private readonly readMe: ReadMe,
    private readonly signInPerson: SignInPerson,
    private readonly signOutPerson: SignOutPerson,
    private readonly passwordRequest: RequestPasswordReset,
    private readonly passwordReset: ResetPassword,
    private readonly cookie: SignInCookie,
  ) {}

  @Query()
  me(@CurrentActor() actor: Actor | null) {
    return this.readMe.execute(actor);
  }

  @ResolveField()
  organisation(@Parent() me: Me, @CurrentLoaders() loaders: Loaders) {
    return loaders.organisation.load(me.organisationId);
  }

  @Mutation()
  async signIn(@Args('input') input: unknown, @CurrentRequest() { request, reply }: RequestContext) {
    const signedIn = await this.signInPerson.execute(null, input, request.headers['user-agent'] ?? null);
    this.cookie.set(reply, signedIn.token);
    return { roles: signedIn.roles };
  }

  @Mutation()
  signOut(@CurrentActor() actor: Actor | null, @CurrentRequest() { reply }: RequestContext) {
    this.cookie.clear(reply);
    return this.signOutPerson.execute(actor);
  }

  @Mutation()
  requestPasswordReset(@Args('input') input: unknown) {
    return this.passwordRequest.execute(null, input);
  }

  @Mutation()
  resetPassword(@Args('input') input: unknown) {
    return this.passwordReset.execute(null, input);
  }
}
