import { AGE_BAND_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { QrCode } from '@/ui/qr-code/qr-code';
import { Tag } from '@/ui/tag/tag';
import type { Registration } from '../../api/types';
import { seatCodeWords } from '../../model/labels';

/** The code for the door, drawn on the phone, and who comes, each with a code that can be read aloud. */
export function TicketCode({ registration, now }: { registration: Registration; now: number }) {
  const { party, state } = registration;
  const over = new Date(registration.endsAt).getTime() <= now;
  const entryCode = over ? null : registration.entryCode;
  return (
    <Card id="ticket" className="ticket">
      {entryCode ? (
        <>
          <View className="heading">入场码</View>
          <QrCode value={entryCode} label="入场码，给门口的人扫" size={16} />
          <View className="note">一家人用这一个码；扫不了就念下面的字母和数字</View>
        </>
      ) : (
        <View className="heading">{`共 ${registration.heads} 人`}</View>
      )}
      <View>
        {party.map((head) => (
          <View key={head.id} className="ticket__head">
            <View className="grow">
              <View className="strong">{head.called}</View>
              <View className="note">
                {[head.ageBand ? AGE_BAND_WORDS[head.ageBand] : '', head.takesSeat ? '' : '不占座位']
                  .filter(Boolean)
                  .join(' · ')}
              </View>
            </View>
            {head.present ? (
              <Tag tone="ok" icon="check">
                到了
              </Tag>
            ) : state === 'confirmed' && !over ? (
              <View className="ticket__code" aria-label={[...head.seatCode].join(' ')}>
                {seatCodeWords(head.seatCode)}
              </View>
            ) : null}
          </View>
        ))}
      </View>
    </Card>
  );
}
