export default definePageConfig({
  navigationBarTitleText: '待办',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
