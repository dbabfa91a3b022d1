import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { Section } from '@/ui/section/section';
import { pairingsApi } from '../../api/pairings.api';
import { useContactDrafts } from '../../model/use-contact-drafts';
import { ContactForm } from '../round/contact-form';
import { DraftsBanner } from '../round/drafts-banner';
import { VisitRow } from '../visit-row';
import { GraveChange } from './grave-change';
import { PlanVisit } from './plan-visit';
import { Substitute } from './substitute';

const PAST_SHOWN = 3;

/** Who comes to somebody and who came; writing a contact down, planning one, saying that something grave happened. */
export function PersonLooks({ person, onChanged }: PersonSectionProps) {
  const { communityId } = useMembership();
  const { id, name } = person;
  const [writing, setWriting] = useState(false);
  // Read on a tap: a phone has ten requests at once, and this page asks for much.
  const [open, setOpen] = useState(false);
  const read = (which: 'coming' | 'past') => (open ? pairingsApi.visitsOf(communityId, id, which) : undefined);
  const coming = useLoad(() => read('coming'), [communityId, id, open]);
  const past = useLoad(() => read('past'), [communityId, id, open]);
  const [reloadComing, reloadPast] = [coming.reload, past.reload];
  const again = useCallback(() => {
    setOpen(true);
    void reloadComing();
    void reloadPast();
    void onChanged();
  }, [reloadComing, reloadPast, onChanged]);
  const drafts = useContactDrafts(again);
  if (person.state === 'moved' || person.state === 'died') return null;
  const mine = drafts.kept.filter(({ draft }) => draft.personIds.includes(id));
  return (
    <Section title="走访">
      <DraftsBanner kept={mine} onSend={() => void drafts.flush()} />
      {coming.data?.items.map((visit) => (
        <VisitRow key={visit.id} visit={visit} who={`${visit.helperName}去`}>
          {visit.actions.includes('move') ? <Substitute visit={visit} personId={id} onChanged={again} /> : null}
        </VisitRow>
      ))}
      {past.data?.items.slice(0, PAST_SHOWN).map((visit) => (
        <VisitRow key={visit.id} visit={visit} who={visit.helperName} />
      ))}
      <ProblemNote problem={coming.problem ?? past.problem} />
      <Card id="person-looks" className="stack">
        {past.data && past.data.items.length === 0 ? <View className="note">还没有走访的记录</View> : null}
        {open ? null : (
          <Button id="look-visits" variant="quiet" wide onClick={() => setOpen(true)}>
            看约好的和去过的
          </Button>
        )}
        <View className="row row--halves">
          <Button id="look-write" variant="quiet" icon="edit" grow onClick={() => setWriting(!writing)}>
            {writing ? '先不记' : '记一次'}
          </Button>
          <PlanVisit personIds={[id]} name={name} onPlanned={again} />
          <Button id="look-ladder" variant="quiet" grow onClick={() => void go(routes.ladder(id))}>
            没人应门
          </Button>
          <GraveChange personId={id} name={name} onChanged={again} />
        </View>
        {writing ? (
          <ContactForm
            people={[{ personId: id, name }]}
            purpose="know_neighbour"
            onKeep={(made) => {
              setWriting(false);
              void drafts.keep(made, name);
            }}
          />
        ) : null}
      </Card>
    </Section>
  );
}
