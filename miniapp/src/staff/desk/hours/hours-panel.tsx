import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { WaitingHours } from '@/features/hours/api/hours.api';
import { WaitingHoursFacts } from '@/features/hours/components/waiting-hours';
import { Button } from '@/ui/button/button';

interface HoursPanelProps {
  waiting: WaitingHours;
  now: number;
  onAgree: (waiting: WaitingHours) => void;
  onRefuse: (waiting: WaitingHours) => void;
}

/** The matter looked at: what the first person wrote, and the answer of the second. */
export function HoursPanel({ waiting, now, onAgree, onRefuse }: HoursPanelProps) {
  return (
    <View className="panel" id="panel">
      <WaitingHoursFacts waiting={waiting} now={now} />
      {waiting.maySecond ? (
        <View className="panel__foot">
          <Button id="second-refuse" variant="quiet" onClick={() => onRefuse(waiting)}>
            退回…
          </Button>
          <Button id="second-agree" grow onClick={() => onAgree(waiting)}>
            确认
          </Button>
        </View>
      ) : (
        <View className="note">这一条是您写的，或者是您自己的时长，请另一位同事来看。</View>
      )}
    </View>
  );
}

/** Something else beside the table: a form, a ledger. */
export function SidePanel({ title, onLeave, children }: { title: string; onLeave: () => void; children: ReactNode }) {
  return (
    <View className="panel" id="panel">
      <View className="row">
        <View className="title grow">{title}</View>
        <Button id="side-leave" variant="text" tone="ink" onClick={onLeave}>
          关上
        </Button>
      </View>
      {children}
    </View>
  );
}
