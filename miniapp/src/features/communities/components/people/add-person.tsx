import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useFocus, useKeys } from '@/platform/keys';
import { Button } from '@/ui/button/button';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { useAddPerson } from '../../model/use-add-person';
import { usePlaces } from '../../model/use-people';
import { AddedPerson } from './added-person';
import { MaybeKnown } from './maybe-known';
import { PersonFields } from './person-fields';

interface AddPersonProps {
  /** Somewhere else than the person's page. */
  onOpen?: (personId: string) => void;
  /** Told each time somebody was written down. */
  onAdded?: () => void;
  /** Beside a table the buttons stand below the fields; on a phone at the foot of the page. */
  beside?: boolean;
}

/** Writing somebody down in twenty seconds. */
export function AddPerson({ onOpen, onAdded, beside }: AddPersonProps) {
  const adding = useAddPerson();
  const places = usePlaces();
  const { draft, errors, change, send, added, maybeKnown, refused } = adding;
  const isAdded = !!added;
  useKeys({ 'ctrl+enter': () => adding.submit() }, { on: !!beside && !isAdded, whileTyping: true });
  useFocus('#person-name input', !!beside && !isAdded);
  useEffect(() => {
    if (isAdded) onAdded?.();
  }, [isAdded]);
  if (added) return <AddedPerson added={added} onNext={adding.startNext} onOpen={onOpen} />;
  const fields = <PersonFields draft={draft} errors={errors} places={places} onChange={change} />;
  const known = maybeKnown.length > 0;
  const foot = known ? null : (
    <Button id="add-person-send" size="large" grow loading={send.pending} onClick={() => adding.submit()}>
      登记
    </Button>
  );
  return (
    <>
      {refused ? (
        <Card edge="act" id="refused">
          <View className="stack">
            <View className="heading">{`${refused.label}没有送成`}</View>
            <View className="body">{refused.refusal}</View>
            <Button id="take-back" variant="quiet" onClick={adding.takeBack}>
              拿回来改
            </Button>
          </View>
        </Card>
      ) : null}
      {known ? (
        <MaybeKnown ids={maybeKnown} pending={send.pending} onOpen={onOpen} onAnyway={() => adding.submit(true)} />
      ) : null}
      {beside ? fields : <Card className="stack">{fields}</Card>}
      <ProblemNote problem={known ? undefined : send.problem} />
      {foot ? beside ? <View className="panel__foot">{foot}</View> : <BottomBar>{foot}</BottomBar> : null}
    </>
  );
}
