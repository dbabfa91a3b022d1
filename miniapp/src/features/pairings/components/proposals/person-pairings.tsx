import { LIVING_PAIRINGS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ProblemNote } from '@/ui/states/states';
import { pairingsApi } from '../../api/pairings.api';
import { PairingPanel } from './pairing-panel';
import { PairingRow } from './pairing-row';
import { ProposeForm } from './propose-form';

const living: readonly string[] = LIVING_PAIRINGS;

/** Somebody's pairings on their page: the one that lives, what can be done about it, or proposing one; those before below. */
export function PersonPairings({ person }: PersonSectionProps) {
  const { communityId } = useMembership();
  const pairings = useLoad(() => pairingsApi.ofPerson(communityId, person.id), [communityId, person.id]);
  const [open, setOpen] = useState<string>();
  const [proposing, setProposing] = useState(false);
  useStayingFresh(() => void pairings.reload());
  const isHere = person.state === 'present' || person.state === 'away';
  const items = pairings.data?.items ?? [];
  const hasOne = items.some(({ state }) => living.includes(state));
  if (!isHere && items.length === 0) return null;
  const now = Date.now();
  return (
    <Section title="互助对子">
      <Card className="stack" id="person-pairings">
        {items.map((pairing) => (
          <View key={pairing.id}>
            <PairingRow
              pairing={pairing}
              now={now}
              of="person"
              onClick={() => setOpen(open === pairing.id ? undefined : pairing.id)}
            />
            {open === pairing.id ? (
              <PairingPanel pairingId={pairing.id} onChanged={() => void pairings.reload()} />
            ) : null}
          </View>
        ))}
        {pairings.data && items.length === 0 ? (
          <View className="body">还没有志愿者结对。提一位，志愿者愿意、本人同意了才开始。</View>
        ) : null}
        <ProblemNote problem={pairings.problem} />
        {pairings.data && isHere && !hasOne ? (
          proposing ? (
            <ProposeForm
              person={{ personId: person.id, name: person.name }}
              onDone={() => {
                setProposing(false);
                void pairings.reload();
              }}
            />
          ) : (
            <Button id="person-propose" variant="quiet" icon="plus" wide onClick={() => setProposing(true)}>
              给这位居民提一位志愿者
            </Button>
          )
        ) : null}
      </Card>
    </Section>
  );
}
