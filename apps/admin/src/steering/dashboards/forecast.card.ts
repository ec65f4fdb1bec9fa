import { ForecastCard } from '../result-forecasts/index.js';
import { cardKind } from './card-kind.js';

export const forecastCard = cardKind({
  kind: 'forecast',
  title: () => 'resultForecast.title',
  Card: ForecastCard,
  usual: { options: {}, width: 'half' },
});
