import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { useElder } from '@/ui/base/elder';
import { chooseElder } from '../model/me.store';
import './welcome-panel.scss';

/** Offers the large version once, at the first visit; afterwards it is in the settings and on the home page. */
export function ElderOffer() {
  const { asked } = useElder();
  if (asked) return null;
  return (
    <Card className="elder-offer">
      <View className="heading">字要大一些吗？</View>
      <View className="note">长辈版字大、按钮大，随时可以换回来</View>
      <View className="row row--wrap elder-offer__choice">
        <Button variant="quiet" grow onClick={() => chooseElder(false)}>
          先不用
        </Button>
        <Button id="elder-yes" tone="ink" grow onClick={() => chooseElder(true)}>
          用长辈版
        </Button>
      </View>
    </Card>
  );
}
