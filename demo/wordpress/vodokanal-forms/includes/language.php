<?php
/**
 * The language of a form: that of its page.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The language of the page that is drawn: WPML's, Polylang's, else the site's.
 *
 * @return string `uk` or `ru`.
 */
function vodokanal_forms_language() {
	$code = '';
	if ( has_filter( 'wpml_current_language' ) ) {
		$code = (string) apply_filters( 'wpml_current_language', '' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WPML's filter.
	}
	if ( ! in_array( substr( $code, 0, 2 ), array( 'uk', 'ru' ), true ) && function_exists( 'pll_current_language' ) ) {
		$code = (string) pll_current_language();
	}
	if ( ! in_array( substr( $code, 0, 2 ), array( 'uk', 'ru' ), true ) ) {
		$code = get_locale();
	}
	return 'ru' === substr( $code, 0, 2 ) ? 'ru' : 'uk';
}
