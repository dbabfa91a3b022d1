export default definePageConfig({ navigationBarTitleText: '找人', enablePageMeta: true });
