import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { ProblemNote } from '@/ui/states/states';
import { Section } from '@/ui/section/section';
import { wishesApi } from '../api/wishes.api';
import { SPOKEN_WORDS, WISH_STATE_LABELS } from '../model/labels';

const SHOWN = 3;

/** The newest wishes of somebody, and saying one for them (代办). Who has died or moved away has no new ones. */
export function PersonWishes({ person }: PersonSectionProps) {
  const { communityId } = useMembership();
  const wishes = useLoad(() => wishesApi.ofPerson(communityId, person.id, undefined, SHOWN), [communityId, person.id]);
  const isHere = person.state === 'present' || person.state === 'away';
  const items = wishes.data?.items ?? [];
  return (
    <Section title="心愿">
      <Card id="person-wishes" className="stack">
        {wishes.data && items.length === 0 ? <View className="note">还没有心愿</View> : null}
        <ProblemNote problem={wishes.problem} />
        {items.map((wish) => (
          <ListRow
            key={wish.id}
            title={wish.title}
            note={[WISH_STATE_LABELS[wish.state].word, SPOKEN_WORDS[wish.saidAs]].filter(Boolean).join(' · ')}
            onClick={() => void go(routes.wish(wish.id))}
          />
        ))}
        {isHere ? (
          <Button id="say-for" icon="note" wide onClick={() => void go(routes.sayFor(person.id))}>
            替本人说个心愿
          </Button>
        ) : null}
        {wishes.data?.nextCursor ? (
          <Button id="wishes-of" variant="text" tone="ink" onClick={() => void go(routes.wishesOf(person.id))}>
            看全部心愿
          </Button>
        ) : null}
      </Card>
    </Section>
  );
}
