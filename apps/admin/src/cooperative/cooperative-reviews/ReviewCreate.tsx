import { Create } from 'react-admin';
import { ReviewForm } from './ReviewForm.js';

export default function ReviewCreate() {
  return (
    <Create redirect="list">
      <ReviewForm />
    </Create>
  );
}
