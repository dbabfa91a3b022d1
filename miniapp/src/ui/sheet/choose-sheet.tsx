import { View } from '@tarojs/components';
import { Button } from '../button/button';
import { ListRow } from '../list-row/list-row';
import { Icon } from '../icon/icon';
import { Sheet } from './sheet';

interface ChooseSheetProps {
  open: boolean;
  title: string;
  choices: readonly { value: string; label: string; note?: string }[];
  value?: string;
  onChoose: (value: string) => void;
  onClose: () => void;
}

/** One of many, as a list of large lines: no wheel to turn, nothing to hold down. */
export function ChooseSheet({ open, title, choices, value, onChoose, onClose }: ChooseSheetProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <View>
        {choices.map((c) => (
          <ListRow
            key={c.value}
            title={c.label}
            note={c.note}
            choice
            end={c.value === value ? <Icon name="check" /> : undefined}
            onClick={() => {
              onChoose(c.value);
              onClose();
            }}
          />
        ))}
      </View>
      <Button variant="quiet" wide onClick={onClose}>
        关闭
      </Button>
    </Sheet>
  );
}
