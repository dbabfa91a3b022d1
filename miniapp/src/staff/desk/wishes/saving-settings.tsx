import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { settingsApi, type WishSetting, type WishSettingEffect } from '@/features/wishes/api/settings.api';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

type Change = Pick<WishSettingEffect, 'name' | 'was' | 'value'>;

interface SavingProps {
  changes: Change[];
  settings: readonly WishSetting[];
  onSaved: () => void;
  onClose: () => void;
}

/** What the changes do to what is already running, said before they are saved. */
export function SavingSettings({ changes, settings, onSaved, onClose }: SavingProps) {
  const { communityId } = useMembership();
  const asked = changes.map(({ name, value }) => ({ name, value }));
  const effects = useLoad(() => settingsApi.effects(communityId, asked), [communityId]);
  const save = useAction(async (key: string) => {
    await settingsApi.change(communityId, changes, key);
    toast('已经改好');
    onSaved();
  });
  const of = (name: string) => settings.find((setting) => setting.name === name);
  return (
    <Sheet open title="这样改，会怎么样" onClose={onClose}>
      {effects.data ? (
        <View className="stack" id="effects">
          {effects.data.effects.map(({ name, was, value, sentence }) => (
            <View key={name}>
              <View className="strong">{`${of(name)?.title ?? ''}：${was} 改成 ${value} ${of(name)?.unit ?? ''}`}</View>
              <View className="body">{sentence}</View>
            </View>
          ))}
        </View>
      ) : effects.problem ? (
        <ErrorState problem={effects.problem} onRetry={() => void effects.reload()} />
      ) : (
        <Skeleton />
      )}
      <ProblemNote problem={save.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          再想想
        </Button>
        <Button id="settings-save" grow disabled={!effects.data} loading={save.pending} onClick={() => void save.run()}>
          改
        </Button>
      </View>
    </Sheet>
  );
}
