import { eventLimits, formatTime, textLength } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextInput } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import type { DoorAct } from '../model/book';
import './door.scss';

const SHOWN = 5;
const REASONS = ['点错了', '认错人了', '走错场了'].map((value) => ({ value, label: value }));

interface LastActsProps {
  acts: readonly DoorAct[];
  /** False when it could not be taken back now. */
  onUndo: (act: DoorAct, reason: string) => Promise<boolean>;
}

/** The last five things done on this phone; each can be taken back with a reason. */
export function LastActs({ acts, onUndo }: LastActsProps) {
  const [undoing, setUndoing] = useState<DoorAct>();
  if (acts.length === 0) return null;
  return (
    <Card list id="door-acts">
      {acts.slice(0, SHOWN).map((act) => (
        <View key={act.id} className={`door-act ${act.undone ? 'door-act--undone' : ''}`}>
          <View className="grow">
            <View className="body strong">{act.label}</View>
            <View className="note">{`${formatTime(act.at)}${act.said ? ` · ${act.said}` : ''}`}</View>
          </View>
          {act.undone || (act.headIds.length === 0 && !act.walkIn) ? (
            <View className="note">{act.undone ? '撤销了' : ''}</View>
          ) : (
            <Button variant="quiet" size="small" onClick={() => setUndoing(act)}>
              撤销
            </Button>
          )}
        </View>
      ))}
      {undoing ? (
        <UndoSheet
          act={undoing}
          onClose={() => setUndoing(undefined)}
          onUndo={async (reason) => {
            if (await onUndo(undoing, reason)) setUndoing(undefined);
          }}
        />
      ) : null}
    </Card>
  );
}

function UndoSheet({ act, onUndo, onClose }: { act: DoorAct; onUndo: (reason: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState(REASONS[0]?.value ?? '');
  return (
    <Sheet open title={`撤销：${act.label}`} onClose={onClose}>
      <Chips wrap choices={REASONS} value={reason} onChange={setReason} />
      <Field label="为什么撤销">
        <TextInput id="door-why" value={reason} maxLength={eventLimits.reasonMaxChars} onChange={setReason} />
      </Field>
      <Button
        id="door-undo"
        size="large"
        wide
        className="door-big"
        disabled={textLength(reason.trim()) < eventLimits.reasonMinChars}
        onClick={() => onUndo(reason.trim())}
      >
        撤销签到
      </Button>
    </Sheet>
  );
}
