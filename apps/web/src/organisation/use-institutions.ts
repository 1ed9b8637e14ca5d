import { useQuery } from '@apollo/client/react';
import { InstitutionsDocument } from '../generated/documents';

/** The institutions within reach; what is known already at once, what is new soon after. */
export function useInstitutions() {
  const { data, error, refetch } = useQuery(InstitutionsDocument, { fetchPolicy: 'cache-and-network' });
  return { institutions: data?.institutions, error, refetch };
}
