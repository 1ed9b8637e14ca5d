import { useAddress } from '../ui/use-address';

/** Which people are shown: kept in the address, so that the page can be shared and gone back to. */
export function usePeopleFilter() {
  const [params, change] = useAddress();
  const institution = params.get('institution');
  const search = params.get('search');
  const gone = params.get('left') === 'yes';
  return {
    institution,
    search,
    gone,
    narrow: (name: 'institution' | 'search' | 'left', value: string) => change({ [name]: value }),
    clear: () => change({ institution: null, search: null, left: null }),
    narrowed: Boolean(institution || search || gone),
  };
}
