<?php
/**
 * Which addresses the settings may hold: the same as the form itself accepts.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The address as it is stored: https, or http of this machine. A path counts from the site's origin.
 *
 * @param string $text As an administrator has typed it.
 * @return string|null Null for what is no such address.
 */
function vodokanal_forms_address( $text ) {
	$text = trim( $text );
	if ( '' === $text ) {
		return '';
	}
	if ( preg_match( '#^/(?![/\\\\])#', $text ) ) {
		$text = vodokanal_forms_origin( home_url() ) . $text;
	}
	$parts = wp_parse_url( $text );
	if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) || isset( $parts['user'] ) ) {
		return null;
	}
	$scheme   = strtolower( $parts['scheme'] );
	$loopback = preg_match( '/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/i', $parts['host'] );
	if ( 'https' !== $scheme && ! ( 'http' === $scheme && $loopback ) ) {
		return null;
	}
	$clean = esc_url_raw( $text, array( 'https', 'http' ) );
	return '' === $clean ? null : $clean;
}

/**
 * Scheme, host and port of an address.
 *
 * @param string $address An absolute address.
 * @return string Empty for what is none.
 */
function vodokanal_forms_origin( $address ) {
	$parts = wp_parse_url( $address );
	if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) ) {
		return '';
	}
	$port = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
	return strtolower( $parts['scheme'] . '://' . $parts['host'] ) . $port;
}
