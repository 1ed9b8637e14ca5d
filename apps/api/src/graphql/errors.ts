import { InputProblem, Problem } from '@baobab/application';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';

const codes: Record<string, string> = {
  Refused: 'FORBIDDEN',
  SignInNeeded: 'UNAUTHENTICATED',
  NotFound: 'NOT_FOUND',
  InputProblem: 'BAD_USER_INPUT',
};

/**
 * What a client sees of an error: its own mistakes as they are, a problem with its sentence, and of anything unexpected
 * (SQL included) nothing but that it was noted; the log has it whole.
 */
export const formatError =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const place = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
    if (original instanceof Problem) {
      const issues = original instanceof InputProblem ? { issues: original.issues } : {};
      return {
        message: original.message,
        ...place,
        extensions: { code: codes[original.kind] ?? 'PROBLEM', problem: original.code, ...issues },
      };
    }
    if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') {
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions };
    }
    logger.error(original);
    return {
      message:
        'The server could not do this, and has noted why. Nothing was saved. Try again; if it happens again, tell your administrator the time.',
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
