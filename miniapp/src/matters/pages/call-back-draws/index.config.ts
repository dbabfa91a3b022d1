export default definePageConfig({
  navigationBarTitleText: '回访抽签',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
