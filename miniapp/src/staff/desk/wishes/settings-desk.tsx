import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { settingsApi, type WishSetting } from '@/features/wishes/api/settings.api';
import { useLoad } from '@/platform/use-load';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { FieldError, TextInput } from '@/ui/field/field';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import { SavingSettings } from './saving-settings';
import { SettingChanges } from './setting-changes';
import './figures.scss';
import '../desk.scss';

export const SETTINGS_VIEW = 'wish-settings';

/** What stands in the field is no number within the bounds. */
const faultOf = ({ least, most }: WishSetting, words: string): string | undefined => {
  const value = Number(words);
  const whole = /^\d+$/.test(words.trim());
  return whole && value >= least && value <= most ? undefined : `请填 ${least} 到 ${most} 之间的整数`;
};

/** The limits of the community: what holds, what a change would do, and who changed what. */
export function SettingsDesk() {
  const { communityId } = useMembership();
  const wide = useWide();
  const read = useLoad(() => settingsApi.all(communityId), [communityId]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [saving, setSaving] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => rememberView(SETTINGS_VIEW, undefined), []);
  const settings = read.data?.settings ?? [];
  const changed = settings.filter(
    ({ name, value }) => typed[name] !== undefined && typed[name]?.trim() !== String(value),
  );
  const faulty = changed.some((setting) => faultOf(setting, typed[setting.name] ?? ''));
  const changes = changed.map(({ name, value }) => ({ name, was: value, value: Number(typed[name]) }));
  const saved = () => {
    setSaving(false);
    setTyped({});
    setTurn((now) => now + 1);
    void read.reload();
  };
  const block = (title: string, note: string, rows: readonly WishSetting[]) => (
    <Card>
      <View className="heading">{title}</View>
      <View className="note">{note}</View>
      {rows.map((setting) => (
        <SettingRow
          key={setting.name}
          setting={setting}
          words={typed[setting.name] ?? String(setting.value)}
          onChange={(words) => setTyped((now) => ({ ...now, [setting.name]: words }))}
        />
      ))}
    </Card>
  );
  const isLease = ({ name }: WishSetting) => name.startsWith('leaseDays.');
  return (
    <DeskFrame side={wide ? <SettingChanges key={turn} /> : undefined}>
      <View className="desk-head">
        <View className="title grow">心愿设置</View>
        <Button id="settings-next" disabled={changes.length === 0 || faulty} onClick={() => setSaving(true)}>
          {changes.length ? `看看改动的影响（${changes.length} 项）` : '没有改动'}
        </Button>
      </View>
      {read.data ? (
        <View className="stack" id="settings">
          {block('认领期限', '认领一个心愿后，多少天内办好', settings.filter(isLease))}
          {block(
            '别的数字',
            '改了只影响这个社区',
            settings.filter((setting) => !isLease(setting)),
          )}
        </View>
      ) : read.problem ? (
        <ErrorState problem={read.problem} onRetry={() => void read.reload()} />
      ) : (
        <Skeleton cards={2} />
      )}
      {wide ? null : <SettingChanges key={turn} />}
      {saving ? (
        <SavingSettings changes={changes} settings={settings} onSaved={saved} onClose={() => setSaving(false)} />
      ) : null}
    </DeskFrame>
  );
}

function SettingRow(props: { setting: WishSetting; words: string; onChange: (words: string) => void }) {
  const { setting, words, onChange } = props;
  const { name, title, unit, value, standard, least, most } = setting;
  const fault = faultOf(setting, words);
  const isChanged = words.trim() !== String(value);
  return (
    <View className="settings__row" id={`setting-${name.replace('.', '-')}`}>
      <View className="grow">
        <View className={isChanged ? 'settings__changed strong' : ''}>{title}</View>
        <View className="note">
          {`${least} 到 ${most} ${unit}${value === standard ? '' : `，系统原来是 ${standard}`}${isChanged ? `，现在是 ${value}` : ''}`}
        </View>
        {fault ? <FieldError error={fault} /> : null}
      </View>
      <View className="settings__value">
        <View className="settings__number">
          <TextInput type="number" label={`${title}（${unit}）`} value={words} maxLength={4} onChange={onChange} />
        </View>
        <View>{unit}</View>
      </View>
    </View>
  );
}
