export default definePageConfig({
  navigationBarTitleText: '今天的走访',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
