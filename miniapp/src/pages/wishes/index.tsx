import { Text, View } from '@tarojs/components';

export default function WishesPage() {
  return (
    <View>
      <Text>心愿墙</Text>
    </View>
  );
}
