import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useKeys } from '@/platform/keys';
import { Button } from '@/ui/button/button';
import { role } from '@/ui/base/role';
import { sendApprovals, undoApproval, useHeldApprovals } from './held-approvals';
import './desk.scss';

const SECOND_MS = 1000;

/** What is decided and not sent yet, for how long, and the way back. Z does the same. */
export function UndoBar({ onUndone }: { onUndone?: (wishId: string) => void }) {
  const held = useHeldApprovals();
  const [now, setNow] = useState(Date.now());
  const some = held.length > 0;
  useEffect(() => {
    if (!some) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [some, held.length]);
  const undo = () => {
    const [last] = undoApproval();
    if (last) onUndone?.(last.wishId);
  };
  useKeys({ z: undo }, { on: some });
  if (!some) return null;
  const seconds = Math.max(0, Math.ceil((Math.max(...held.map((h) => h.sendAt)) - now) / SECOND_MS));
  const what = held.length === 1 ? `“${held[0]!.title}”` : `${held.length} 件心愿`;
  return (
    <View className="undo" id="undo" {...role('status')}>
      <View className="undo__words">{seconds ? `${what}通过了，${seconds} 秒后贴上墙` : `${what}正在贴上墙`}</View>
      <Button id="undo-approval" size="small" variant="quiet" onClick={undo}>
        撤销
      </Button>
      <Button id="send-approval" size="small" variant="text" tone="ink" onClick={() => void sendApprovals()}>
        现在就贴
      </Button>
    </View>
  );
}
