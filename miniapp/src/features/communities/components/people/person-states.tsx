import { communityLimits, formatDate, type PersonAction } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { peopleApi, type Person } from '../../api/people.api';
import { useMembership } from '../../model/membership';
import { PERSON_ACTIONS, PERSON_STATE_LABELS } from '../../model/person-labels';
import type { PersonSectionProps } from '../../model/person-section';

/** How somebody is, since when, and what can be said next. */
export function PersonStates({ person, onChanged }: PersonSectionProps) {
  const [asked, setAsked] = useState<PersonAction>();
  const { word, tone, icon } = PERSON_STATE_LABELS[person.state];
  return (
    <Section title="现在的情况">
      <Card>
        <View className="row row--wrap">
          <Tag tone={tone} icon={icon}>
            {word}
          </Tag>
          <View className="note">{`${formatDate(person.stateSince, Date.now())}记的`}</View>
        </View>
        {person.stateNote ? <View className="body">{person.stateNote}</View> : null}
        {person.actions.length ? (
          <View className="person__acts">
            {person.actions.map((action) => (
              <Button key={action} id={`person-${action}`} variant="quiet" onClick={() => setAsked(action)}>
                {PERSON_ACTIONS[action].verb}
              </Button>
            ))}
          </View>
        ) : null}
      </Card>
      {asked ? (
        <Asked key={asked} person={person} action={asked} onChanged={onChanged} onClose={() => setAsked(undefined)} />
      ) : null}
    </Section>
  );
}

interface AskedProps {
  person: Person;
  action: PersonAction;
  onChanged: () => Promise<void>;
  onClose: () => void;
}

function Asked({ person, action, onChanged, onClose }: AskedProps) {
  const { communityId } = useMembership();
  const words = PERSON_ACTIONS[action];
  const move = useAction(async (key: string, note: string) => {
    await peopleApi.move(communityId, person.id, { action, note: note || null }, key);
    toast(words.done);
    onClose();
    await onChanged();
  });
  // Somebody was faster: the page is read again and says so, and there is nothing left to ask about.
  const late = move.problem?.movedOn ?? false;
  useEffect(() => {
    if (late) onClose();
  }, [late]);
  return (
    <ConfirmSheet
      open
      title={words.title}
      about={person.name}
      detail={words.detail}
      confirm={words.verb}
      reason={{ ...words.note, minChars: 0, maxChars: communityLimits.stateNoteMaxChars }}
      pending={move.pending}
      problem={move.problem}
      onConfirm={(note) => void move.run(note)}
      onClose={onClose}
    />
  );
}
