import { View } from '@tarojs/components';
import { replaceWith, routes } from '@/platform/navigate';
import { useOutbox } from '@/platform/outbox';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';

interface KeptViewProps {
  keptKey: string;
  /** It has arrived, or is taken back to be mended. */
  onOver: (mend: boolean) => void;
}

/** No network: the sign-up is kept and goes out by itself; the seat counts from when it arrives, and that is said. */
export function KeptView({ keptKey, onOver }: KeptViewProps) {
  const kept = useOutbox().find((k) => k.key === keptKey);
  const refused = kept?.refusal;
  return (
    <>
      <View className="ticket__state" id="kept">
        <View className={`ticket__mark ticket__mark--${kept ? 'warn' : 'ok'}`}>
          <Icon name={kept ? 'off' : 'check'} size={2} />
        </View>
        <View className="title">{refused ? '这次没有报成' : kept ? '没有网络，已替您保存' : '报名送到了'}</View>
        <View className="note">
          {refused ?? (kept ? '连上网络自动报名，按送到的时候算先后；报上没有会发消息' : '到“我的活动”里看报上没有')}
        </View>
      </View>
      <OutboxBanner />
      {refused ? (
        <Button id="kept-mend" wide size="large" onClick={() => onOver(true)}>
          回去再报一次
        </Button>
      ) : null}
      <Button
        id="kept-mine"
        variant={kept ? 'quiet' : 'primary'}
        wide
        size="large"
        onClick={() => void replaceWith(routes.myEvents)}
      >
        看我的活动
      </Button>
    </>
  );
}
