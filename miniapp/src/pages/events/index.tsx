import { Text, View } from '@tarojs/components';

export default function EventsPage() {
  return (
    <View>
      <Text>活动</Text>
    </View>
  );
}
