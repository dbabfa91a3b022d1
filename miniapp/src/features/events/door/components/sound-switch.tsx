import { useStore } from '@/platform/store';
import { Card } from '@/ui/card/card';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { chooseDoorSound, doorSound } from '../model/signal';

/** Whether this phone sounds when somebody is in; it is remembered. */
export function SoundSwitch() {
  const on = useStore(doorSound);
  return (
    <Card list>
      <SwitchRow
        id="door-sound"
        title="提示音"
        note="签到了响一声，不对的码响两声低的；手机静音时不响"
        on={on}
        onChange={chooseDoorSound}
      />
    </Card>
  );
}
