import { useSearchParams } from 'react-router';

/** Which people are shown: kept in the address, so that the page can be shared and gone back to. */
export function usePeopleFilter() {
  const [params, setParams] = useSearchParams();
  const institution = params.get('institution');
  const search = params.get('search');

  function narrow(name: 'institution' | 'search', value: string) {
    setParams((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  }

  return { institution, search, narrow, clear: () => setParams({}), narrowed: Boolean(institution || search) };
}
