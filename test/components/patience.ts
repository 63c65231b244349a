// A busy machine may need longer than the second that the testing library allows for what follows an action.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 10_000 });
