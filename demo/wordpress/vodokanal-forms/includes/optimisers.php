<?php
/**
 * Plugins that join, delay and minify scripts leave ours alone: it is minified, comes late by itself, and has a sum.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * For lists of parts of addresses.
 *
 * @param mixed $listed What is excluded already.
 * @return array
 */
function vodokanal_forms_exclude_paths( $listed ) {
	$settings = vodokanal_forms_settings();
	$ours     = array( '/vodokanal-forms/assets/' );
	if ( '' !== $settings['script'] ) {
		$ours[] = $settings['script'];
	}
	return array_merge( (array) $listed, $ours );
}

/**
 * For lists of names that WordPress knows scripts by.
 *
 * @param mixed $listed What is excluded already.
 * @return array
 */
function vodokanal_forms_exclude_handles( $listed ) {
	return array_merge( (array) $listed, VODOKANAL_FORMS_SCRIPTS );
}

/**
 * Autoptimize has a text with commas.
 *
 * @param mixed $listed What is excluded already.
 * @return string|array
 */
function vodokanal_forms_exclude_text( $listed ) {
	if ( is_array( $listed ) ) {
		return vodokanal_forms_exclude_paths( $listed );
	}
	return implode( ', ', vodokanal_forms_exclude_paths( array_filter( array( (string) $listed ), 'strlen' ) ) );
}

foreach (
	array(
		// WP Rocket.
		'rocket_exclude_js',
		'rocket_exclude_defer_js',
		'rocket_delay_js_exclusions',
		// LiteSpeed Cache.
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
	) as $vodokanal_forms_filter
) {
	add_filter( $vodokanal_forms_filter, 'vodokanal_forms_exclude_paths' );
}
foreach ( array( 'sgo_js_minify_exclude', 'sgo_javascript_combine_exclude', 'sgo_js_async_exclude' ) as $vodokanal_forms_filter ) {
	add_filter( $vodokanal_forms_filter, 'vodokanal_forms_exclude_handles' );
}
add_filter( 'autoptimize_filter_js_exclude', 'vodokanal_forms_exclude_text' );
unset( $vodokanal_forms_filter );
