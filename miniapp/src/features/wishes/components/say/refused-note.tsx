import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import type { Say } from '../../model/use-say';

/** A wish that was kept without network and then refused: why, and the way to mend it. */
export function RefusedNote({ say }: { say: Say }) {
  if (!say.refused) return null;
  return (
    <Card edge="act" id="refused">
      <View className="stack">
        <View className="heading">{`${say.refused.label}没有送成`}</View>
        <View className="body">{say.refused.refusal}</View>
        <Button id="take-back" variant="quiet" onClick={say.takeBack}>
          拿回来改
        </Button>
      </View>
    </Card>
  );
}
