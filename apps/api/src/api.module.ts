import { ApplicationModule } from '@baobab/application';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { LoggerModule } from 'nestjs-pino';
import { SignInCookie } from './access/cookie';
import { EvidenceResolver } from './assessment/evidence.resolver';
import { TeamResolver } from './assessment/team.resolver';
import { ImportResolver } from './assessment/import.resolver';
import {
  InstitutionAssessmentResolver,
  MaturityResolver,
  MaturityTargetsResolver,
  ModerationResolver,
  RespondentsResolver,
} from './assessment/institution.resolver';
import { RoundResolver } from './assessment/round.resolver';
import { AskedRoundResolver, RatingResolver } from './assessment/asked-round.resolver';
import { CalibrationResolver } from './assessment/calibration.resolver';
import { ItemResolver, ItemReviewResolver } from './assessment/item.resolver';
import { PaperResolver } from './assessment/paper.resolver';
import { TestResolver } from './assessment/test.resolver';
import { budgetResolvers } from './budget';
import { CatalogueResolver } from './catalogue/catalogue.resolver';
import { cohortResolvers } from './cohort';
import type { Environment } from './environment';
import { frameworkResolvers } from './framework';
import { withoutSecret } from './access/without-secret';
import { LoaderFactory } from './graphql/loaders';
import { CONTRACT, GraphqlServer } from './graphql/server';
import { HealthController } from './health.controller';
import { HomeResolver } from './home/home.resolver';
import { ImpactResolver } from './impact/impact.resolver';
import { MailboxResolver } from './reminder/mailbox.resolver';
import { NeedsReportResolver } from './needs/needs-report.resolver';
import { ConsentResolver } from './needs/consent.resolver';
import { NeedsResolver } from './needs/needs.resolver';
import { organisationResolvers } from './organisation';
import { ApprovalResolver, SubmissionResolver } from './programme/approval.resolver';
import { ProgrammeResolver, TailoringResolver } from './programme/programme.resolver';
import { TrainingRequestResolver } from './programme/training-request.resolver';
import { VersionResolver } from './programme/version.resolver';

@Module({})
export class ApiModule {
  static register(environment: Environment, contract: string): DynamicModule {
    const access = { provide: SignInCookie, useFactory: () => new SignInCookie(environment.PUBLIC_URL) };
    const server = {
      module: ServerModule,
      providers: [access, LoaderFactory, { provide: CONTRACT, useValue: contract }],
      exports: [SignInCookie, LoaderFactory, CONTRACT],
    };
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level: environment.LOG_LEVEL,
            autoLogging: false,
            redact: ['req.headers.cookie'],
            serializers: { req: (request: { url: string }) => ({ ...request, url: withoutSecret(request.url) }) },
          },
        }),
        ApplicationModule.register({
          appUrl: environment.DATABASE_APP_URL,
          secretKey: environment.SECRET_KEY,
          demonstration: environment.DEMONSTRATION === 'on',
        }),
        server,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [server],
          useClass: GraphqlServer,
        }),
      ],
      controllers: [HealthController],
      providers: [
        ...budgetResolvers,
        CatalogueResolver,
        EvidenceResolver,
        ...cohortResolvers,
        ...frameworkResolvers,
        HomeResolver,
        ImpactResolver,
        ImportResolver,
        InstitutionAssessmentResolver,
        MaturityResolver,
        MaturityTargetsResolver,
        ModerationResolver,
        RespondentsResolver,
        MailboxResolver,
        NeedsReportResolver,
        ConsentResolver,
        NeedsResolver,
        ...organisationResolvers,
        ProgrammeResolver,
        RoundResolver,
        AskedRoundResolver,
        TeamResolver,
        RatingResolver,
        TailoringResolver,
        TrainingRequestResolver,
        VersionResolver,
        ApprovalResolver,
        SubmissionResolver,
        CalibrationResolver,
        ItemResolver,
        ItemReviewResolver,
        PaperResolver,
        TestResolver,
      ],
    };
  }
}

/** What the GraphQL server itself needs before any resolver stands. */
@Module({})
class ServerModule {}
