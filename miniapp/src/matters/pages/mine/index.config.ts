export default definePageConfig({
  navigationBarTitleText: '大家的事',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
