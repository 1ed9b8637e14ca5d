import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Facts } from '../ui/Facts';
import { useMe } from './SignedIn';

export function Account() {
  const text = useText();
  const format = useFormat();
  const me = useMe();
  const roles = me.roles.map((role) => text(`organisation.role.${role}`));
  return (
    <Facts
      facts={[
        { name: text('organisation.account.name'), value: me.name },
        { name: text('organisation.account.email'), value: me.email },
        { name: text('organisation.account.organisation'), value: me.organisation.name },
        { name: text('organisation.account.roles', { count: roles.length }), value: format.list(roles) },
      ]}
    />
  );
}
