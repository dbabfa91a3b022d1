export default definePageConfig({ navigationBarTitleText: '帮扶档案', enablePageMeta: true });
