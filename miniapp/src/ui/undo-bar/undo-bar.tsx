import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { HeldDecisions } from '@/platform/held-decisions';
import { useKeys } from '@/platform/keys';
import { role } from '../base/role';
import { Button } from '../button/button';
import './undo-bar.scss';

const SECOND_MS = 1000;

interface UndoBarProps<B> {
  decisions: HeldDecisions<B>;
  /** 通过了. */
  done: string;
  /** What then happens: 贴上墙. */
  next: string;
  /** How several are called: 件心愿. */
  several: string;
  sendNow: string;
  onUndone?: (id: string) => void;
}

/** What is decided and not sent yet, for how long, and the way back. Z does the same. */
export function UndoBar<B>({ decisions, done, next, several, sendNow, onUndone }: UndoBarProps<B>) {
  const held = decisions.useHeld();
  const [now, setNow] = useState(Date.now());
  const some = held.length > 0;
  useEffect(() => {
    if (!some) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [some, held.length]);
  const undo = () => {
    const [last] = decisions.undo();
    if (last) onUndone?.(last.id);
  };
  useKeys({ z: undo }, { on: some });
  if (!some) return null;
  const seconds = Math.max(0, Math.ceil((Math.max(...held.map((h) => h.sendAt)) - now) / SECOND_MS));
  const what = held.length === 1 ? `“${held[0]!.title}”` : `${held.length} ${several}`;
  return (
    <View className="undo" id="undo" {...role('status')}>
      <View className="undo__words">{seconds ? `${what}${done}，${seconds} 秒后${next}` : `${what}正在${next}`}</View>
      <Button id="undo-last" size="small" variant="quiet" onClick={undo}>
        撤销
      </Button>
      <Button id="send-held" size="small" variant="text" tone="ink" onClick={() => void decisions.sendAll()}>
        {sendNow}
      </Button>
    </View>
  );
}
