import { useQuery } from '@apollo/client/react';
import { MyOrganisationsDocument, SwitchOrganisationDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import { Picker } from '../ui/Picker';
import { pathAfterSignIn } from './next-path';

/** For an account that belongs to more than one organisation. The page load that follows leaves nothing of the other in memory. */
export function OrganisationSwitch() {
  const text = useText();
  const { data } = useQuery(MyOrganisationsDocument);
  const enter = useCommand(SwitchOrganisationDocument, (answer) => answer.switchOrganisation);
  const organisations = data?.myOrganisations ?? [];
  if (organisations.length < 2) return null;

  async function pick(organisationId: string) {
    const signedIn = await enter.run({ input: { organisationId } });
    if (signedIn) window.location.assign(pathAfterSignIn(null, signedIn.roles, window.location.origin));
  }

  return (
    <>
      <Picker
        label={text('organisation.switch')}
        value={organisations.find(({ current }) => current)?.id ?? ''}
        choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(id) => void pick(id)}
      />
      {enter.sentence && <Notice tone="danger">{enter.sentence}</Notice>}
    </>
  );
}
