import { useMembership } from '@/features/communities/model/membership';
import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { Section } from '@/ui/section/section';
import { consentsApi } from '../api/consents.api';

/** What somebody agreed to and who acts for them, on their page for those who work with them. */
export function PersonConsents({ person }: PersonSectionProps) {
  const { communityId } = useMembership();
  const consents = useLoad(() => consentsApi.consents(communityId, person.id), [communityId, person.id]).data;
  const proxies = useLoad(() => consentsApi.proxies(communityId, person.id), [communityId, person.id]).data;
  if (!consents || !proxies) return null;
  const agreed = consents.items.filter(({ state }) => state === 'living').length;
  const acting = proxies.items.filter(({ state }) => state === 'living').map(({ proxyName }) => proxyName);
  return (
    <Section title="同意和代办">
      <Card list id="person-consents">
        <ListRow
          id="to-consents"
          icon="check"
          title="同意的事"
          note={agreed ? `同意了 ${agreed} 项` : '还没有同意什么'}
          onClick={() => void go(routes.consentsOf(person.id))}
        />
        <ListRow
          id="to-proxies"
          icon="people"
          title="代办人"
          note={acting.length ? acting.join('、') : '没有代办人'}
          onClick={() => void go(routes.proxiesOf(person.id))}
        />
      </Card>
    </Section>
  );
}
