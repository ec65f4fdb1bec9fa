/** Colours of the charts, in the order of their series. Neighbours differ in lightness too, for those who see no hue. */
export const CHART_COLORS = ['#1d4e5f', '#d98324', '#7aa6b5', '#8d4f6e', '#4f8a5b', '#c9b458', '#5f6b71'];
/** A year and the year before it. */
export const YEAR_COLORS = ['#1d4e5f', '#9db8c2'];
