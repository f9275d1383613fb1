import './styles/index.scss';
import 'htmx.org';
