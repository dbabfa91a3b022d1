import { findPersonalData } from '@silin/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import { FINDING_WORDS } from '../../model/labels';
import { role } from '@/ui/base/role';
import './say.scss';

interface PersonalWarningProps {
  text: string;
  /** Offers to move what was found to the private fields. */
  onMove?: () => void;
}

/** While one types: what in a public text looks like it names somebody. Draws nothing when there is nothing. */
export function PersonalWarning({ text, onMove }: PersonalWarningProps) {
  const found = findPersonalData(text);
  if (found.length === 0) return null;
  const kinds = [...new Set(found.map((f) => FINDING_WORDS[f.kind]))].join('、');
  return (
    <View className="personal" id="personal-warning" {...role('alert')}>
      <Icon name="shield" />
      <View className="grow">
        <View className="strong">{`这里像是有${kinds}`}</View>
        <View className="personal__note">公开的文字全社区看得到，请写到下面不公开的一栏</View>
        {onMove ? (
          <Button id="move-private" variant="quiet" size="small" onClick={onMove}>
            替我移过去
          </Button>
        ) : null}
      </View>
    </View>
  );
}
